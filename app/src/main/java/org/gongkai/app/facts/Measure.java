package org.gongkai.app.facts;

/**
 * Something that is counted.
 *
 * @param name a cell of the annual report as {@link org.gongkai.law.report.ReportForm} names it ({@code table2.licences},
 *     {@code table3.A.0}), or a name of the capability's own with its name before the dot ({@code evidence.trainings})
 * @param title what people call it: 行政许可·本年处理决定数量
 * @param unit 件, 万元, 次, 人
 */
public record Measure(String name, String title, String unit) {}
