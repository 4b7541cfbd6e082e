package org.gongkai.app.visibility;

import java.util.Optional;

/** Binds the viewer for all transactions that a piece of work begins, on this thread. */
public final class Viewers {
    static final ScopedValue<Viewer> VIEWER = ScopedValue.newInstance();

    private Viewers() {}

    /** Whoever looks now; empty where nobody was named, where no transaction can begin. */
    public static Optional<Viewer> current() {
        return VIEWER.isBound() ? Optional.of(VIEWER.get()) : Optional.empty();
    }

    /** Whoever looks now. */
    public static Viewer required() {
        return current().orElseThrow(() -> new IllegalStateException("no viewer is named for this work"));
    }

    /** Does the work as {@code viewer}; a transaction that has already begun keeps its own. */
    public static <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T as(
            Viewer viewer, ScopedValue.CallableOp<T, X> work) throws X {
        return ScopedValue.where(VIEWER, viewer).call(work);
    }

    public static <T extends @org.jspecify.annotations.Nullable Object, X extends Throwable> T as(
            SystemViewer viewer, ScopedValue.CallableOp<T, X> work) throws X {
        return as(viewer.viewer(), work);
    }
}
