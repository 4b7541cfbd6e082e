package org.gongkai.app.secrecy;

import org.gongkai.app.secrecy.precheck.HiddenContent;

/** Something that does not stand in the text of a part. */
public record ReviewHidden(int ordinal, HiddenContent.Kind kind, String place, String detail) {}
