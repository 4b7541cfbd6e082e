package org.gongkai.annualreport.extract;

import com.rtfparserkit.parser.IRtfListener;
import com.rtfparserkit.rtf.Command;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.gongkai.annualreport.extract.FlatTable.Merge;

/** Gathers the blocks of an RTF document from its commands. */
final class RtfBlocks implements IRtfListener {
    /** Groups of the document that are none of its text, or its text a second time. */
    private static final Set<Command> NO_TEXT = EnumSet.of(
            Command.fonttbl,
            Command.colortbl,
            Command.stylesheet,
            Command.info,
            Command.header,
            Command.headerl,
            Command.headerr,
            Command.headerf,
            Command.footer,
            Command.footerl,
            Command.footerr,
            Command.footerf,
            Command.footnote,
            Command.annotation,
            Command.pict,
            Command.objdata,
            Command.fldinst,
            Command.listtable,
            Command.listoverridetable,
            Command.nonesttables,
            Command.shprslt,
            Command.sp);

    /** Groups that older programs may pass over, and that hold text all the same. */
    private static final Set<Command> TEXT_ALL_THE_SAME =
            EnumSet.of(Command.nesttableprops, Command.shpinst, Command.ud);

    private static final int DEEPEST_TABLE = 60;
    private static final int DEEPEST_GROUP = 10_000;
    private static final int MOST_CELLS = 1000;

    /** What holds within a group of braces. */
    private record Group(
            boolean noText,
            boolean hidden,
            boolean deleted,
            boolean struck,
            boolean struckTwice,
            boolean raised,
            boolean nestedRow) {
        Group withoutText() {
            return new Group(true, hidden, deleted, struck, struckTwice, raised, nestedRow);
        }

        Group withHidden(boolean on) {
            return new Group(noText, on, deleted, struck, struckTwice, raised, nestedRow);
        }

        Group withDeleted(boolean on) {
            return new Group(noText, hidden, on, struck, struckTwice, raised, nestedRow);
        }

        Group withStruck(boolean on) {
            return new Group(noText, hidden, deleted, on, struckTwice, raised, nestedRow);
        }

        Group withStruckTwice(boolean on) {
            return new Group(noText, hidden, deleted, struck, on, raised, nestedRow);
        }

        Group withRaised(boolean on) {
            return new Group(noText, hidden, deleted, struck, struckTwice, on, nestedRow);
        }

        /** As characters are before anything is said of them. */
        Group plain() {
            return new Group(noText, false, deleted, false, false, false, nestedRow);
        }

        boolean seen() {
            return !noText && !hidden && !deleted && !struck && !struckTwice;
        }

        Group ofNestedRow() {
            return new Group(noText, hidden, deleted, struck, struckTwice, raised, true);
        }
    }

    private final List<Block> blocks = new ArrayList<>();
    private final Deque<FlatTable> tables = new ArrayDeque<>();
    private final Deque<Group> groups = new ArrayDeque<>();
    private final StringBuilder text = new StringBuilder();
    private Group group = new Group(false, false, false, false, false, false, false);

    /** How the cells of the row that is being defined are merged; of a row in a table within a table, apart. */
    private List<Merge> row = new ArrayList<>();

    private List<Merge> nestedRow = new ArrayList<>();
    private Merge next = Merge.NOT;
    private boolean inTable;
    private int level = 1;

    List<Block> end() throws CannotOpen {
        if (!text.isEmpty()) {
            endParagraph();
        }
        tables(0);
        return blocks;
    }

    @Override
    public void processDocumentStart() {}

    @Override
    public void processDocumentEnd() {}

    @Override
    public void processBinaryBytes(byte[] data) {}

    @Override
    public void processCharacterBytes(byte[] data) {}

    @Override
    public void processGroupStart() {
        if (groups.size() > DEEPEST_GROUP) {
            throw new UncheckedIOException(new CannotOpen(CannotOpen.TOO_DEEP));
        }
        groups.push(group);
    }

    @Override
    public void processGroupEnd() {
        group = groups.isEmpty() ? group : groups.pop();
    }

    @Override
    public void processString(String string) {
        if (group.seen() && !(group.raised() && NoteMarks.follows(text))) {
            text.append(string);
        }
    }

    @Override
    public void processCommand(Command command, int parameter, boolean hasParameter, boolean optional) {
        if (NO_TEXT.contains(command) || optional && !TEXT_ALL_THE_SAME.contains(command)) {
            group = group.withoutText();
        }
        if (group.noText()) {
            return;
        }
        try {
            command(command, hasParameter ? parameter : 1);
        } catch (CannotOpen refused) {
            throw new UncheckedIOException(refused);
        }
    }

    private void command(Command command, int parameter) throws CannotOpen {
        switch (command) {
            case par, sect -> endParagraph();
            case line, softline, page, column -> processString("\n");
            case tab -> processString("\t");
            case v -> group = group.withHidden(parameter != 0);
            case deleted -> group = group.withDeleted(parameter != 0);
            case strike -> group = group.withStruck(parameter != 0);
            case striked -> group = group.withStruckTwice(parameter != 0);
            case supercmd -> group = group.withRaised(parameter != 0);
            case nosupersub, sub -> group = group.withRaised(false);
            case plain -> group = group.plain();
            case pard -> {
                inTable = false;
                level = 1;
            }
            case intbl -> inTable = true;
            case itap -> {
                inTable = parameter > 0;
                level = Math.max(1, parameter);
            }
            case cell -> {
                inTable = true;
                level = 1;
                endCell();
            }
            case nestcell -> endCell();
            case nesttableprops -> group = group.ofNestedRow();
            default -> row(command);
        }
    }

    private void row(Command command) throws CannotOpen {
        switch (command) {
            case trowd -> defined().clear();
            case clmrg -> next = Merge.BESIDE;
            case clvmrg -> next = Merge.BELOW;
            case cellx -> {
                if (defined().size() < MOST_CELLS) {
                    defined().add(next);
                }
                next = Merge.NOT;
            }
            case row -> {
                tables(1);
                tables.element().endRow(row);
            }
            case nestrow -> {
                tables(Math.max(2, tables.size()));
                tables.element().endRow(nestedRow);
            }
            default -> {}
        }
    }

    private List<Merge> defined() {
        return group.nestedRow() ? nestedRow : row;
    }

    private void endCell() throws CannotOpen {
        endParagraph();
        tables.element().endCell();
    }

    private void endParagraph() throws CannotOpen {
        tables(inTable ? level : 0);
        FlatTable table = tables.peek();
        (table == null ? blocks : table.cell()).add(new Block.Paragraph(text.toString()));
        text.setLength(0);
    }

    private void tables(int depth) throws CannotOpen {
        if (depth > DEEPEST_TABLE) {
            throw new CannotOpen(CannotOpen.TOO_DEEP);
        }
        while (tables.size() > depth) {
            Block.Table ended = tables.pop().end();
            FlatTable outer = tables.peek();
            (outer == null ? blocks : outer.cell()).add(ended);
        }
        while (tables.size() < depth) {
            tables.push(new FlatTable());
        }
    }
}
