package org.gongkai.app.jobs;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;

/** A job carries nothing from run to run, so nothing that lies in the table is ever made into an object. */
final class NothingKept implements Serializer {
    private static final byte[] NOTHING = {};

    @Override
    public byte[] serialize(@Nullable Object data) {
        if (data != null) {
            throw new IllegalStateException("a job carries nothing from run to run");
        }
        return NOTHING;
    }

    @Override
    @SuppressWarnings("NullAway") // the library means null by "no data"
    public <T> T deserialize(Class<T> type, byte[] stored) {
        return null;
    }
}
