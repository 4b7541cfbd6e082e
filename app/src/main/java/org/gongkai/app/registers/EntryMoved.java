package org.gongkai.app.registers;

/** Somebody else has changed the entry since it was shown; nothing has been done. */
public final class EntryMoved extends RuntimeException {
    private static final long serialVersionUID = 1;

    public EntryMoved() {
        super("您打开之后，这一条已经被别人改过，这次没有保存。请核对下面的现状，再改一次。", null, false, false);
    }
}
