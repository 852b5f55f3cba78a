// The application asks for the script as often as it mounts a component, and puts the element into the page when it is told to.
import { load } from "../../../packages/widget/source/index.js";

const { address } = document.currentScript.dataset;

window.askTwice = () => Promise.all([load(address), load(address)]);
window.mount = () => document.querySelector("main").append(document.getElementById("element").content.cloneNode(true));
