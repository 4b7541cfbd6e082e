package org.gongkai.app.signoff;

import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 手写签名: each bound to the content, the person and the time at which it was drawn. */
@Component
public class Signatures {
    Signatures() {}

    /**
     * A signature as kept.
     *
     * @param deed the act that it stands under
     * @param contentHash the content that the person saw
     * @param bound hash over content hash, strokes, person and time, with its algorithm
     * @param holds whether the binding is intact and the signed content is still the newest; otherwise it is shown as invalid
     * @param verdict the same in a Chinese sentence
     */
    public record Signature(
            UUID deed,
            UUID by,
            OffsetDateTime at,
            Handwriting handwriting,
            String contentHash,
            String bound,
            boolean holds,
            String verdict) {}

    /** The signature under an act, checked now; empty where there is none or the viewer does not see it. */
    @Transactional(readOnly = true)
    public Optional<Signature> under(UUID deed) {
        throw new UnsupportedOperationException();
    }
}
