'use strict';
const box = document.getElementById('-search');
const terms = Array.from(document.querySelectorAll('article'), node => ({
  node, text: node.textContent.toLowerCase()
}));
const groups = Array.from(document.querySelectorAll('main > section'));
let waiting;
box.addEventListener('input', () => {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    const words = box.value.toLowerCase().split(/\s+/).filter(word => word);
    for (const term of terms) {
      term.node.hidden = !words.every(word => term.text.includes(word));
    }
    for (const group of groups) {
      group.hidden = words.length > 0 && !group.querySelector('article:not([hidden])');
    }
  }, 120);
});
