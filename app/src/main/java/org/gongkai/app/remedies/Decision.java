package org.gongkai.app.remedies;

import java.time.LocalDate;

/**
 * How an instance ended.
 *
 * @param result code of a {@link CaseResult} of the case's kind
 * @param decided the day of the decision or judgment
 */
public record Decision(String result, LocalDate decided) {}
