package org.gongkai.app.decisions;

/**
 * A row of a file that was not taken.
 *
 * @param line as the program that made the file counts
 * @param reasons what is wrong and what to do; never an identity number
 */
record RefusedRow(long line, String reasons) {}
