package org.gongkai.app.files;

import java.util.List;
import java.util.Optional;

/** A file that has arrived in memory and is looked at before it is kept. */
public final class ArrivedFile {
    private final Incoming incoming;
    private final StoredFile facts;
    private final byte[] content;
    private final List<Part> parts;

    ArrivedFile(Incoming incoming, StoredFile facts, byte[] content, List<Part> parts) {
        this.incoming = incoming;
        this.facts = facts;
        this.content = content;
        this.parts = List.copyOf(parts);
    }

    /** Who shall hold it, and under which name it came; its stream has been read. */
    public Incoming incoming() {
        return incoming;
    }

    /** What it will be once it is kept. */
    public StoredFile facts() {
        return facts;
    }

    /** The bytes; not to be changed. */
    public byte[] content() {
        return content;
    }

    /** The file itself or, of an archive, each file in it. */
    public List<Part> parts() {
        return parts;
    }

    /** The text of all parts; empty where none has any. */
    public Optional<String> text() {
        var text = String.join(
                "\n", parts.stream().map(Part::text).flatMap(Optional::stream).toList());
        return text.isBlank() ? Optional.empty() : Optional.of(text);
    }

    /** One file to be looked at; its text is made when it is first asked for. */
    public static final class Part {
        private final String name;
        private final String type;
        private final byte[] content;
        private volatile Optional<String> text = Optional.empty();
        private volatile boolean read;

        Part(String name, String type, byte[] content) {
            this.name = name;
            this.type = type;
            this.content = content;
        }

        public String name() {
            return name;
        }

        /** A code of {@code files/kinds.csv}. */
        public String type() {
            return type;
        }

        /** The bytes; not to be changed. */
        public byte[] content() {
            return content;
        }

        /** What it says, without what only a picture shows; empty where nothing can be read. */
        public Optional<String> text() {
            if (!read) {
                text = ReadableText.of(type, content);
                read = true;
            }
            return text;
        }
    }
}
