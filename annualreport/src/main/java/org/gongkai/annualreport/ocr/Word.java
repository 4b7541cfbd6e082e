package org.gongkai.annualreport.ocr;

/**
 * A word that the engine recognised.
 *
 * @param line the number of its line on the picture
 */
record Word(String text, Box box, int line) {}
