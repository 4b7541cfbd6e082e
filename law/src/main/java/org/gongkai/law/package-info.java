/**
 * The law as code: pure functions to explained results. No framework, no I/O but its own data files, no clock of its own.
 *
 * <p><b>Concepts.</b> An {@link org.gongkai.law.Instrument} is a legal text, an {@link org.gongkai.law.Article} a citation of it,
 * {@link org.gongkai.law.Cites} the mark on the type that puts an article into code. A <i>rule</i> takes dates and a calendar and
 * returns what holds, by which steps, under which article. What a notice can change is a data file under {@code resources/law},
 * with its source, its first day and whether anyone compared it with the official text.
 *
 * <p><b>Where things are.</b> {@code calendar}: what kind of day a day is. {@code deadline}: the clocks. {@code outcome}: the 21
 * results, their letters and remedies. {@code fee}: the two tariffs. {@code report}: the forms of the annual report.
 * {@code resources/law/ogi-2019}: each article of the Regulations in our own words.
 *
 * <p><b>To put an article into code:</b> write the rule in the package of its concept, open its documentation with what the article
 * says and where the code deviates, mark it with {@code @Cites}, give it a table under {@code src/test/resources/tables} whose rows
 * straddle each limit by a day, take the article off {@code not-for-software.csv}, and let {@code LawIndexTests} rewrite
 * {@code docs/law/index.md}.
 *
 * <p><b>A new holiday notice:</b> add a file under {@code resources/law/calendar} and a line to its {@code notices.csv}.
 */
@NullMarked
package org.gongkai.law;

import org.jspecify.annotations.NullMarked;
