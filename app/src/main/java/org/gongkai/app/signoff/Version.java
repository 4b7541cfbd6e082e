package org.gongkai.app.signoff;

import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * 稿: one version of the content; never changed.
 *
 * @param number from 1
 * @param hash with its algorithm, see {@link Content#hash()}
 * @param why what the drafter said about the change, or blank
 */
public record Version(
        int number, Content content, String hash, UUID by, String byName, OffsetDateTime at, String why) {}
