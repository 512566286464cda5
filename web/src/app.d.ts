declare global {
  namespace App {
    interface PageData {
      /** Draws the page alone, without header and bar: for a page with a `<main>` of its own. */
      bare?: boolean;
    }
  }
}

export {};
