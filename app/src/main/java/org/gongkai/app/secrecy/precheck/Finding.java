package org.gongkai.app.secrecy.precheck;

/**
 * A passage that a person must decide about.
 *
 * @param from first character in the text as given
 * @param to the one after the last
 * @param passage what stands there
 * @param mask what would stand there instead
 * @param why what gives it away, in Chinese
 */
public record Finding(FindingKind kind, int from, int to, String passage, String mask, String why) {}
