package org.gongkai.app.signin;

/** Somebody else has used the link in the meantime. */
final class LinkUsedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LinkUsedException() {
        super("这个链接刚被用过。", null, false, false);
    }
}
