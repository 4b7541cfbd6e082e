package org.gongkai.annualreport.extract.pdf;

/** What {@link PageInk} saves and restores with the graphics state. */
record InkState(Shade shade, Rule clip) {}
