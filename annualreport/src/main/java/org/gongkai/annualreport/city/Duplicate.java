package org.gongkai.annualreport.city;

import java.util.List;

/**
 * Several reports of one unit and year.
 *
 * @param paths the files, the one that is used first
 * @param same whether all have the same figures
 * @param differing the cells in which they differ; what the government's report is held against leaves these out
 */
public record Duplicate(String unit, int year, List<String> paths, boolean same, List<String> differing) {}
