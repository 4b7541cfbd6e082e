package org.gongkai.app.signoff.sheets;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.List;
import org.gongkai.app.signoff.Attachment;
import org.gongkai.app.signoff.Content;
import org.gongkai.app.signoff.sheets.Difference.Piece.Kind;

/**
 * 与上稿相比: what was changed from one content to another, sentence by sentence, and within a changed sentence by character.
 *
 * @param title the title, as pieces
 * @param paragraphs every paragraph of both, in order, as pieces
 * @param attachmentsAdded names
 * @param attachmentsRemoved names; a replaced file is in both
 * @param changes how many places differ, for 与上稿相比改 2 处
 */
public record Difference(
        List<Piece> title,
        List<List<Piece>> paragraphs,
        List<String> attachmentsAdded,
        List<String> attachmentsRemoved,
        int changes) {
    /** A stretch of text that both have, or only one. */
    public record Piece(Kind kind, String text) {
        public enum Kind {
            SAME,
            ADDED,
            REMOVED
        }
    }

    public static Difference between(Content before, Content after) {
        var title = Pieces.between(before.title(), after.title());
        var body = Pieces.between(before.body(), after.body());
        var added = missing(after, before);
        var removed = missing(before, after);
        return new Difference(
                title.pieces(),
                paragraphs(body.pieces()),
                added,
                removed,
                title.places() + body.places() + added.size() + removed.size());
    }

    private static List<String> missing(Content some, Content others) {
        return some.attachments().stream()
                .filter(one -> others.attachments().stream()
                        .noneMatch(other ->
                                other.name().equals(one.name()) && other.hash().equals(one.hash())))
                .map(Attachment::name)
                .toList();
    }

    /** Cuts where a line ends in either text. */
    private static List<List<Piece>> paragraphs(List<Piece> pieces) {
        var paragraphs = new ArrayList<List<Piece>>();
        var open = new ArrayList<Piece>();
        for (Piece piece : pieces) {
            String[] lines = piece.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                if (i > 0) {
                    paragraphs.add(List.copyOf(open));
                    open.clear();
                }
                if (!lines[i].isEmpty()) {
                    open.add(new Piece(piece.kind(), lines[i]));
                }
            }
        }
        paragraphs.add(List.copyOf(open));
        return paragraphs.stream().filter(one -> !one.isEmpty()).toList();
    }

    /** Two texts laid over each other. */
    private record Pieces(List<Piece> pieces, int places) {
        static Pieces between(String before, String after) {
            var old = Sentences.of(before);
            var young = Sentences.of(after);
            var pieces = new ArrayList<Piece>();
            int places = 0;
            int at = 0;
            for (AbstractDelta<String> delta : DiffUtils.diff(old, young).getDeltas()) {
                add(
                        pieces,
                        Kind.SAME,
                        String.join("", old.subList(at, delta.getSource().getPosition())));
                changed(
                        pieces,
                        String.join("", delta.getSource().getLines()),
                        String.join("", delta.getTarget().getLines()));
                at = delta.getSource().getPosition() + delta.getSource().size();
                places++;
            }
            add(pieces, Kind.SAME, String.join("", old.subList(at, old.size())));
            return new Pieces(pieces, places);
        }

        /** Within a changed sentence, by character; where little stays the same, the old and the new whole, which reads better. */
        private static void changed(List<Piece> pieces, String before, String after) {
            var old = Sentences.characters(before);
            var young = Sentences.characters(after);
            var deltas = DiffUtils.diff(old, young).getDeltas();
            int kept = old.size()
                    - deltas.stream()
                            .mapToInt(delta -> delta.getSource().size())
                            .sum();
            if (kept * 3 < Math.min(old.size(), young.size())) {
                add(pieces, Kind.REMOVED, before);
                add(pieces, Kind.ADDED, after);
                return;
            }
            int at = 0;
            for (AbstractDelta<String> delta : deltas) {
                add(
                        pieces,
                        Kind.SAME,
                        String.join("", old.subList(at, delta.getSource().getPosition())));
                if (delta.getType() != DeltaType.INSERT) {
                    add(pieces, Kind.REMOVED, String.join("", delta.getSource().getLines()));
                }
                add(pieces, Kind.ADDED, String.join("", delta.getTarget().getLines()));
                at = delta.getSource().getPosition() + delta.getSource().size();
            }
            add(pieces, Kind.SAME, String.join("", old.subList(at, old.size())));
        }

        private static void add(List<Piece> pieces, Kind kind, String text) {
            if (!text.isEmpty()) {
                pieces.add(new Piece(kind, text));
            }
        }
    }
}
