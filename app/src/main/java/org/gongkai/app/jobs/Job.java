package org.gongkai.app.jobs;

import java.time.Duration;
import org.gongkai.app.visibility.SystemViewer;

/**
 * Something done again and again, by one node at a time; declared as a bean by the capability that owns it.
 *
 * @param name unique, for the page of jobs and the log, e.g. {@code journal.seal}
 * @param title what people call it, in Chinese
 * @param every from the end of one run to the next
 * @param viewer as whom it looks
 * @param work one run; short, repeatable, opening its own transactions
 */
public record Job(String name, String title, Duration every, SystemViewer viewer, Runnable work) {}
