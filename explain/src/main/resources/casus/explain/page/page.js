// SPDX-License-Identifier: Apache-2.0
// Counts down to an instant the reader chooses; the page is complete without it. No less-than
// sign and no ampersand stand in it, so that the page can be read as XML, which a test does.
"use strict";
(function () {
  var box = document.getElementById("moment");
  if (!box) return;
  var d = box.dataset;
  var from = Number(d.from), to = Number(d.to), asOf = Number(d.asof);
  var label = document.createElement("label");
  var text = document.createElement("span");
  var range = document.createElement("input");
  range.type = "range";
  range.min = String(from);
  range.max = String(Math.max(to, asOf));
  range.step = "60";
  range.value = String(asOf);
  range.setAttribute("aria-label", d.slide);
  var now = document.createElement("button");
  now.type = "button";
  now.textContent = d.now;
  label.append(text, range);
  box.append(label, now);
  box.hidden = false;
  var format = new Intl.DateTimeFormat(d.locale, {
    dateStyle: "medium", timeStyle: "short", timeZone: d.zone
  });
  function length(seconds) {
    var minutes = Math.floor(seconds / 60);
    var days = Math.floor(minutes / 1440);
    var hours = Math.floor(minutes / 60) % 24;
    var parts = [];
    if (days) parts.push(days + " d");
    if (days || hours) parts.push(hours + " h");
    if (3 > days) parts.push((minutes % 60) + " min");
    return parts.join(" ");
  }
  function show(moment) {
    text.textContent = d.label + " " + format.format(new Date(moment * 1000));
    document.querySelectorAll("li.clock").forEach(function (clock) {
      var left = Number(clock.dataset.at) - moment;
      var said = (left >= 0 ? d.left : d.over).split("{0}").join(length(Math.abs(left)));
      var count = clock.querySelector(".count");
      count.textContent = said;
      count.setAttribute("role", "timer");
      clock.classList.toggle("ended", 0 > left);
    });
    var share = Math.max(0, Math.min(1, (moment - from) / Math.max(1, to - from)));
    document.documentElement.style.setProperty("--moment", share * 100 + "%");
  }
  range.addEventListener("input", function () { show(Number(range.value)); });
  now.addEventListener("click", function () { show(Math.floor(Date.now() / 1000)); });
  show(asOf);
})();
