/** Lets the browser paint and handle input before what comes next. */
export async function nextTask(): Promise<void> {
  await new Promise((resolve) => {
    setTimeout(resolve);
  });
}
