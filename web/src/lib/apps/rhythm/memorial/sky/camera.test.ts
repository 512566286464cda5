import { describe, expect, test } from 'vitest';
import { Camera, SKY_SIZE } from './camera.ts';

function opened({ still = false } = {}): Camera {
  const camera = new Camera(still);
  camera.resize(1000, 800);
  return camera;
}

function settle(camera: Camera): void {
  for (let frame = 0; frame < 400 && !camera.resting; frame += 1) camera.step(16);
  expect(camera.resting).toBe(true);
}

describe('the camera', () => {
  test('what is held moves with the hand', () => {
    const camera = opened();
    const before = camera.toScreen(700, 500);
    camera.pan(40, -25);
    const after = camera.toScreen(700, 500);
    expect(after.x - before.x).toBeCloseTo(40);
    expect(after.y - before.y).toBeCloseTo(-25);
    expect(camera.resting).toBe(true);
  });

  test('zooms round the point that is pointed at', () => {
    const camera = opened();
    const at = camera.toScreen(650, 560);
    camera.zoomAt(at, 1.8);
    settle(camera);
    const after = camera.toScreen(650, 560);
    expect(after.x).toBeCloseTo(at.x, 3);
    expect(after.y).toBeCloseTo(at.y, 3);
  });

  test('never leaves the sky, however far one pulls or pushes', () => {
    const camera = opened();
    camera.pan(1e6, -1e6);
    expect(camera.view).toMatchObject({ x: 0, y: SKY_SIZE.height });
    for (let i = 0; i < 50; i += 1) camera.zoomAt({ x: 0, y: 0 }, 0.5);
    settle(camera);
    expect(camera.view.zoom).toBeCloseTo(camera.zoomMin);
    const [left, right] = [camera.toScreen(0, 0), camera.toScreen(SKY_SIZE.width, 0)];
    expect(right.x - left.x).toBeLessThanOrEqual(1000);
    for (let i = 0; i < 50; i += 1) camera.zoomAt({ x: 0, y: 0 }, 2);
    settle(camera);
    expect(camera.view.zoom).toBeLessThan(3);
  });

  test('glides on when it is let go, and comes to rest', () => {
    const camera = opened();
    const before = camera.view.x;
    camera.release(-1, 0);
    expect(camera.view.x).toBe(before);
    settle(camera);
    expect(camera.view.x).toBeGreaterThan(before + 100);
  });

  test('flies to a star and shows it where it is wished', () => {
    const camera = opened();
    camera.fly({ x: 800, y: 640 }, { x: 400, y: 300 }, 1.2);
    settle(camera);
    const at = camera.toScreen(800, 640);
    expect([Math.round(at.x), Math.round(at.y), camera.view.zoom]).toEqual([400, 300, 1.2]);
  });

  test('with less motion it is there at once', () => {
    const camera = opened({ still: true });
    camera.fly({ x: 300, y: 300 }, { x: 500, y: 400 });
    expect(camera.resting).toBe(true);
    expect(camera.view).toMatchObject({ x: 300, y: 300 });
  });
});
