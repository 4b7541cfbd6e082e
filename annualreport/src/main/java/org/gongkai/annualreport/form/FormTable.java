package org.gongkai.annualreport.form;

import java.util.List;

/**
 * A table of the form as it lies on paper, without its figures.
 *
 * @param number two, three or four
 * @param caption the official heading of its section
 * @param columns how many columns the paper has
 * @param head the rows that are printed again after a page break
 * @param body the other rows
 */
public record FormTable(int number, String caption, int columns, List<List<FormBox>> head, List<List<FormBox>> body) {}
