package org.gongkai.app.signoff;

import java.util.UUID;

/**
 * 附件.
 *
 * @param file the id of the stored file
 * @param name as it is shown
 * @param hash of the file's bytes, with its algorithm, as {@code files} names it
 */
public record Attachment(UUID file, String name, String hash) {}
