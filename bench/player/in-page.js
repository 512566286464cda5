/**
 * Runs in the page before its own scripts: notes what is heard and how the hand stands, and presses keys.
 * Plain JavaScript, because it is handed to the browser as it is; `stand.ts` says its types.
 */
(() => {
  const SONG_S_MIN = 20;
  const CODES = ['KeyD', 'KeyF', 'KeyJ', 'KeyK', 'KeyS', 'KeyL', 'Space', 'KeyA'];
  let context = null;
  let startS = 0;
  const looks = [];
  const pressedMs = [];

  const { start } = AudioBufferSourceNode.prototype;
  AudioBufferSourceNode.prototype.start = function (when = 0, offset = 0, ...rest) {
    if ((this.buffer?.duration ?? 0) > SONG_S_MIN) {
      context = this.context;
      startS = Math.max(when, context.currentTime) - offset;
    }
    return start.call(this, when, offset, ...rest);
  };

  /** The moment of the song that is heard now, in ms. */
  function heardMs() {
    if (context === null) return -Infinity;
    const { contextTime, performanceTime } = context.getOutputTimestamp();
    return (contextTime - startS) * 1000 + performance.now() - performanceTime;
  }

  /** Presses any free keys at the notes' times. */
  function play(notes) {
    const moves = notes.flatMap(({ atMs, holdMs, count }) =>
      Array.from({ length: count }, () => {
        const hand = { code: '' };
        const upMs = atMs + Math.max(60, holdMs - 20);
        return [
          { atMs, down: true, hand },
          { atMs: upMs, down: false, hand },
        ];
      }).flat(),
    );
    moves.sort((a, b) => a.atMs - b.atMs);
    const held = new Set();
    const make = ({ down, hand }) => {
      if (down) {
        hand.code = CODES.find((code) => !held.has(code)) ?? '';
        if (hand.code === '') return;
        held.add(hand.code);
        pressedMs.push(heardMs());
      } else if (!held.delete(hand.code)) return;
      const type = down ? 'keydown' : 'keyup';
      window.dispatchEvent(new KeyboardEvent(type, { code: hand.code }));
    };
    let next = 0;
    setInterval(() => {
      const nowMs = heardMs();
      for (let move = moves[next]; move && move.atMs <= nowMs; move = moves[++next]) make(move);
    }, 4);
  }

  /** The times (ms) of all frames that the screen shows for a while. */
  function watchFrames(forMs) {
    return new Promise((done) => {
      const times = [];
      const endMs = performance.now() + forMs;
      requestAnimationFrame(function onFrame(atMs) {
        times.push(atMs);
        if (atMs < endMs) requestAnimationFrame(onFrame);
        else done(times);
      });
    });
  }

  /** From now on notes how the hand stands, beside what is heard at that frame. */
  function watchHand() {
    let frameHeardMs = null;
    const { rotate } = CanvasRenderingContext2D.prototype;
    // The first thing that is turned in a frame is the hand, or the light behind it.
    CanvasRenderingContext2D.prototype.rotate = function (angle) {
      if (frameHeardMs !== null) {
        looks.push({ heardMs: frameHeardMs, handDeg: (angle * 180) / Math.PI + 90 });
        frameHeardMs = null;
      }
      return rotate.call(this, angle);
    };
    requestAnimationFrame(function onFrame(frameMs) {
      requestAnimationFrame(onFrame);
      // A picture is worked out for the time of its frame, and not for when that came about.
      frameHeardMs = heardMs() - (performance.now() - frameMs);
    });
  }

  /** What was noted, and the presses of the key log: nobody is signed in, so it waits on this device. */
  function readEnd() {
    const key = Object.keys(localStorage).find((name) => name.startsWith('madang.rhythm.play.'));
    const { body } = JSON.parse(localStorage.getItem(key));
    const loggedMs = body.log.filter(([, , down]) => down === 1).map(([atMs]) => atMs);
    return { looks, pressedMs, loggedMs };
  }

  Object.assign(window, { stand: { play, watchFrames, watchHand, readEnd } });
})();
