package org.gongkai.app.web;

/**
 * A form that only answers: it changes nothing and knows nobody, so it needs no proof of coming from our own pages. Declared as a
 * bean by the capability that owns it.
 *
 * @param path the exact path to which it is posted, or a pattern such as {@code /api/**}
 */
public record AnswerOnly(String path) {}
