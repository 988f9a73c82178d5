let isDown = false;
for (const [name, down] of [['pointerdown', true], ['pointerup', false], ['pointercancel', false]] as const)
  document.addEventListener(name, () => { isDown = down; }, true);

/**
 * Waits until no button of a mouse is down, and its click was taken: what is typed changes as soon as another place is pressed, and
 * that place must not move away under the mouse.
 */
export function released(): Promise<void> {
  return isDown
    ? new Promise((resolve) => { document.addEventListener('pointerup', () => { setTimeout(resolve); }, { once: true, capture: true }); })
    : Promise.resolve();
}
