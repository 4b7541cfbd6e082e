package org.gongkai.annualreport.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import org.gongkai.annualreport.cli.JournalDatabase.Unreachable;
import org.gongkai.proof.JournalTables;
import org.gongkai.proof.JournalUnreadable;
import org.gongkai.proof.Keyring;
import org.gongkai.proof.SubjectExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai journal export SUBJECT -o FILE}: exit 0 written, 2 it could not be done. */
@Command(name = "export", synopsisHeading = "用法：", description = "导出一个对象的全部已封存日志，附证明路径、树头和公钥，别人不用本系统也能核对。")
final class JournalExport implements Callable<Integer> {
    @Parameters(paramLabel = "对象", arity = "1", description = "对象的编号，或“类别:编号”，例如 memo:5f3c…")
    private String subject = "";

    @Option(
            names = {"-o", "--output"},
            paramLabel = "文件",
            required = true,
            description = "写到哪个文件")
    private String output = "";

    @Option(names = "--data", paramLabel = "文件夹", description = "程序的数据文件夹，默认 ./data；程序要在运行")
    private @Nullable String data;

    @Option(names = "--keys", paramLabel = "文件夹", description = "签名钥匙所在的文件夹，默认数据文件夹下的 keys")
    private @Nullable String keys;

    @Override
    public Integer call() {
        try {
            JournalDatabase database = JournalDatabase.find(data, keys, System.getenv());
            Keyring ring = database.keyring();
            try (Connection connection = database.open()) {
                int entries = write(new JournalTables(connection), ring);
                System.err.println("已导出 " + entries + " 条：" + output);
                return 0;
            }
        } catch (Unreachable | SubjectExport.Refused e) {
            System.err.println("没有导出：" + e.getMessage());
        } catch (SQLException e) {
            System.err.println("没有导出：" + JournalDatabase.brokenOff(e));
        } catch (JournalUnreadable e) {
            System.err.println("没有导出：日志的树不完整。请先运行 gongkai journal verify。");
        } catch (IOException | InvalidPathException e) {
            System.err.println("没有导出：写不了“" + output + "”。请检查路径、权限和磁盘空间。");
        }
        return 2;
    }

    /** Beside its place and then moved, so that half an export is never taken for a whole. */
    private int write(JournalTables tables, Keyring ring)
            throws SQLException, IOException, Unreachable, SubjectExport.Refused {
        Path place = Path.of(output).toAbsolutePath();
        Path part = Files.createTempFile(place.getParent(), ".gongkai-", ".part");
        try {
            int entries;
            try (Writer out = Files.newBufferedWriter(part)) {
                String[] named = named(tables);
                entries = SubjectExport.write(
                        tables,
                        ring,
                        named[0],
                        named[1],
                        Clock.systemUTC().instant().truncatedTo(ChronoUnit.MICROS),
                        out);
            }
            Files.move(part, place, StandardCopyOption.REPLACE_EXISTING);
            return entries;
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Kind and id; the kind is looked up where only the id was given. */
    private String[] named(JournalTables tables) throws SQLException, Unreachable {
        List<String> kinds = tables.kindsOf(subject);
        if (kinds.size() == 1) {
            return new String[] {kinds.getFirst(), subject};
        }
        if (kinds.size() > 1) {
            throw new Unreachable("编号 " + subject + " 有几类对象：" + String.join("、", kinds) + "。请写成“类别:编号”。");
        }
        int colon = subject.indexOf(':');
        if (colon < 0) {
            throw new Unreachable("日志里没有编号为 " + subject + " 的对象。请核对编号。");
        }
        return new String[] {subject.substring(0, colon), subject.substring(colon + 1)};
    }
}
