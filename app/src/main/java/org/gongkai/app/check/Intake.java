package org.gongkai.app.check;

import jakarta.servlet.http.HttpServletRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.tomcat.util.http.fileupload.FileItemIterator;
import org.apache.tomcat.util.http.fileupload.FileItemStream;
import org.gongkai.annualreport.archive.FileName;
import org.gongkai.annualreport.archive.OfficeFile;
import org.gongkai.annualreport.archive.ZipContent;
import org.gongkai.annualreport.archive.ZipLimits;
import org.gongkai.annualreport.city.CityLimits;
import org.gongkai.app.web.PostedForm;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Takes what a form hands in straight from the wire into bounded memory. The servlet container's own way would spill large files
 * to disk, and nothing handed in may touch the disk.
 */
@Component
class Intake {
    static final int FILE_MB = ZipLimits.VISITOR.megabytes();
    /** All files of one form together; a zip of a whole city may be as large. */
    static final int TOTAL_MB = 256;
    /** A report and the one of the year before. */
    static final int TWO_REPORTS_MB = 2 * FILE_MB;
    /** A page with what was answered on it: the packed texts, at most 3 MB, and many short fields. */
    private static final int PAGE_MB = 8;

    static final int FILES = CityLimits.VISITOR.files();
    static final long FILE = (long) FILE_MB << 20;
    private static final long DRAINED = 512L << 20;
    static final Duration PATIENCE = Duration.ofMinutes(2);
    /** Bytes a second; whatever comes at least as fast may take longer. */
    private static final long SLOWEST = 200_000;

    private final MemoryBudget memory;
    private final Duration patience;

    @Autowired
    Intake(MemoryBudget memory) {
        this(memory, PATIENCE);
    }

    /** With as much time for the whole upload as given. */
    Intake(MemoryBudget memory, Duration patience) {
        this.memory = memory;
        this.patience = patience;
    }

    /** Files handed in; closing gives their memory back. */
    record Handed(List<Upload> files, long bytes, MemoryBudget memory) implements AutoCloseable {
        @Override
        public void close() {
            memory.give(bytes);
        }
    }

    /** Reads the whole form; throws {@link RefusedException} when it is empty, too large, too slow or broken. */
    Handed take(HttpServletRequest request) {
        return take(request, Intake::files, TOTAL_MB, Refusal.nothing(), Refusal.broken());
    }

    /** Reads what another system sends: the report, and as the second the report of the year before where one came with it. */
    Handed takeReport(HttpServletRequest request) {
        return take(request, ReportBody::files, TWO_REPORTS_MB, Refusal.emptyBody(), Refusal.brokenBody());
    }

    /** Reads a page that is posted back with what was answered on it: its fields, each as a file of that name. */
    Handed takeFields(HttpServletRequest request) {
        return take(request, Fields::cut, PAGE_MB, Refusal.brokenPage(), Refusal.brokenPage());
    }

    /** How a request's bytes are cut into files. */
    interface Cutting {
        List<Upload> files(HttpServletRequest request, InputStream wire) throws IOException;
    }

    private Handed take(HttpServletRequest request, Cutting cutting, int totalMb, Refusal nothing, Refusal broken) {
        Wire wire = null;
        try {
            wire = new Wire(request.getInputStream(), totalMb);
            if (request.getContentLengthLong() > wire.most) {
                throw new RefusedException(Refusal.tooLarge("交来的文件合计", totalMb));
            }
            List<Upload> files = cutting.files(request, wire);
            if (files.isEmpty()) {
                throw new RefusedException(nothing);
            }
            return new Handed(files, wire.held, memory);
        } catch (RefusedException e) {
            if (wire != null) {
                wire.letGo();
            }
            throw e;
        } catch (IOException | RuntimeException e) {
            if (wire != null) {
                memory.give(wire.held);
            }
            throw new RefusedException(e.getCause() instanceof SocketTimeoutException ? Refusal.tooSlow() : broken);
        }
    }

    /** A sample that comes with the program, counted like any other. */
    Handed sample(Upload sample) {
        int bytes = sample.content().length;
        if (!memory.take(bytes)) {
            throw new RefusedException(Refusal.busy());
        }
        return new Handed(List.of(sample), bytes, memory);
    }

    /** The parts of a form as they arrive. */
    static FileItemIterator parts(HttpServletRequest request, InputStream wire) throws IOException {
        return PostedForm.parts(request, wire);
    }

    private static List<Upload> files(HttpServletRequest request, InputStream wire) throws IOException {
        List<Upload> files = new ArrayList<>();
        FileItemIterator items = parts(request, wire);
        while (items.hasNext()) {
            FileItemStream item = items.next();
            byte[] content = content(item.openStream(), item.getName());
            boolean text = "text".equals(item.getFieldName());
            if (text ? !new String(content, StandardCharsets.UTF_8).isBlank() : isFile(item, content)) {
                files.add(text ? new Upload("粘贴的文字", content) : Upload.told(item.getName(), content));
            }
            if (files.size() > FILES) {
                throw new RefusedException(Refusal.tooMany());
            }
        }
        return files;
    }

    /** A file field left empty sends a part without name and content. */
    private static boolean isFile(FileItemStream item, byte[] content) {
        return !item.isFormField()
                && (content.length > 0
                        || (item.getName() != null && !item.getName().isBlank()));
    }

    /** All bytes of one file; refused when there are too many. A zip of many reports ends at the form's limit only. */
    static byte[] content(InputStream file, @Nullable String name) throws IOException {
        var out = new ByteArrayOutputStream();
        byte[] buffer = new byte[16 * 1024];
        try (InputStream in = file) {
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                out.write(buffer, 0, got);
                if (out.size() > FILE && !ofMany(out)) {
                    throw new RefusedException(Refusal.tooLarge("“" + FileName.safe(name) + "”", TOTAL_MB));
                }
            }
        }
        return out.toByteArray();
    }

    private static boolean ofMany(ByteArrayOutputStream begun) {
        byte[] head = Arrays.copyOf(begun.toByteArray(), 512);
        return ZipContent.looksLikeZip(head) && !OfficeFile.inZip(head);
    }

    /** The request's bytes, counted against the budget as they arrive and against the clock. */
    private final class Wire extends InputStream {
        private final InputStream in;
        private final int totalMb;
        /** What frames the parts of a form comes on top of the files. */
        private final long most;

        private final long began = System.nanoTime();
        private long held;

        Wire(InputStream in, int totalMb) {
            this.in = in;
            this.totalMb = totalMb;
            this.most = ((long) totalMb << 20) + (1 << 20);
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int got = in.read(buffer, offset, length);
            if (System.nanoTime() - began > patience.plusSeconds(held / SLOWEST).toNanos()) {
                throw new RefusedException(Refusal.tooSlow());
            }
            if (got > 0) {
                if (!memory.take(got)) {
                    throw new RefusedException(Refusal.busy());
                }
                held += got;
                if (held > most) {
                    throw new RefusedException(Refusal.tooLarge("交来的文件合计", totalMb));
                }
            }
            return got;
        }

        /** Gives the memory back and reads on without keeping, or the browser would never see why it was refused. */
        void letGo() {
            memory.give(held);
            held = 0;
            byte[] waste = new byte[64 * 1024];
            try {
                long drained = 0;
                for (int got = in.read(waste); got >= 0 && drained < DRAINED; got = in.read(waste)) {
                    drained += got;
                    if (System.nanoTime() - began > patience.toNanos()) {
                        return;
                    }
                }
            } catch (IOException e) {
                return; // the other side has gone: nobody is left to answer
            }
        }
    }
}
