// Begins. Closing the page in the midst of an answer asks first; nothing of it is kept anywhere.

window.addEventListener("beforeunload", (event) => {
  if (Sheet.unsaved()) event.preventDefault();
});
Frame.go("start");
