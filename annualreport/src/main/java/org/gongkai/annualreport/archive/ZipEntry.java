package org.gongkai.annualreport.archive;

/**
 * A file in a zip that may hold a report.
 *
 * @param path its path as the zip has it, without controls: to be shown or compared, never to be opened
 * @param name the last part of the path, safe to show
 * @param refusal why it cannot be used; empty when it can
 * @param method how it is packed: 0 not at all, 8 deflated
 * @param compressed how many bytes it takes in the zip
 * @param offset where its local header begins
 */
public record ZipEntry(String path, String name, String refusal, int method, long compressed, long offset) {}
