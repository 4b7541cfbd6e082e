package org.gongkai.annualreport.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongkai.annualreport.cli.JournalDatabase.Unreachable;
import org.gongkai.proof.ExportCheck;
import org.gongkai.proof.Finding;
import org.gongkai.proof.Head;
import org.gongkai.proof.Heads;
import org.gongkai.proof.JournalCheck;
import org.gongkai.proof.JournalTables;
import org.gongkai.proof.JournalUnreadable;
import org.gongkai.proof.Keyring;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gongkai journal verify [FILE]}: exit 0 nothing found, 1 tampering found, 2 it could not be done. */
@Command(name = "verify", synopsisHeading = "用法：", description = "核对日志：有没有记录被改动、删除、调换、插入，逐条指出。给出导出文件就核对文件，不用数据库。")
final class JournalVerify implements Callable<Integer> {
    @Parameters(paramLabel = "导出文件", arity = "0..1", description = "journal export 写出的文件；不写则核对数据库")
    private @Nullable String file;

    @Option(names = "--data", paramLabel = "文件夹", description = "程序的数据文件夹，默认 ./data；程序要在运行")
    private @Nullable String data;

    @Option(names = "--keys", paramLabel = "文件夹", description = "签名钥匙所在的文件夹，默认数据文件夹下的 keys")
    private @Nullable String keys;

    @Option(names = "--head", paramLabel = "树头文件", description = "以前从 /journal/heads.json 存下的树头，一并比对；可以多次使用")
    private List<String> head = new ArrayList<>();

    private int findings;

    @Override
    public Integer call() {
        try {
            List<Heads> published = new ArrayList<>();
            for (String name : head) {
                published.add(published(name));
            }
            if (file != null) {
                file(file, published);
            } else {
                database(published);
            }
            return findings == 0 ? 0 : 1;
        } catch (Unreachable e) {
            System.err.println("没有核成：" + e.getMessage());
        } catch (SQLException e) {
            System.err.println("没有核成：" + JournalDatabase.brokenOff(e));
        } catch (JournalUnreadable e) {
            System.err.println("没有核成："
                    + (e.getCause() instanceof SQLException cause
                            ? JournalDatabase.brokenOff(cause)
                            : "树里缺少算证明要用的节点。"));
        }
        return 2;
    }

    private void file(String name, List<Heads> published) throws Unreachable {
        ExportCheck.Outcome outcome;
        try (BufferedReader reader = Files.newBufferedReader(path(name))) {
            outcome = ExportCheck.run(reader, published, this::tell);
        } catch (IOException e) {
            throw new Unreachable(why(name, e));
        }
        if (!outcome.complete()) {
            System.err.println("这个文件导出时没有用钥匙签名：能证明列出的每条属实，不能证明没有漏列。");
        }
        System.out.println("对象 " + outcome.subjectKind() + ":" + outcome.subject() + "，" + outcome.entries() + " 条；树头"
                + described(outcome.head()) + "；" + result());
        if (published.isEmpty()) {
            System.out.println("公钥指纹 " + outcome.key().fingerprint() + "，请与 /journal/heads 上公布的比对。");
        }
    }

    private void database(List<Heads> published) throws Unreachable, SQLException {
        JournalDatabase database = JournalDatabase.find(data, keys, System.getenv());
        Keyring ring = database.keyring();
        List<Heads> known = new ArrayList<>(published);
        remembered(ring, database).ifPresent(known::add);
        if (ring.isEmpty()) {
            System.err.println("没有找到钥匙（" + database.keys() + "）：只凭指纹和树头核对，公钥"
                    + (published.isEmpty() ? "取自数据库本身" : "取自所给的树头文件") + "。连同指纹一起改的，只能指出在哪一段。");
        }
        try (Connection connection = database.open()) {
            JournalCheck.Outcome outcome = JournalCheck.run(new JournalTables(connection), ring, known, this::tell);
            System.out.println("已封存 " + outcome.sealed() + " 条，待封存 " + outcome.waiting() + " 条；"
                    + outcome.head().map(last -> "树头" + described(last)).orElse("还没有树头") + "；" + result());
        }
    }

    /** Read before the database is, so that it cannot be ahead of it. */
    private static Optional<Heads> remembered(Keyring ring, JournalDatabase database) throws Unreachable {
        try {
            return ring.remembered();
        } catch (IOException e) {
            throw new Unreachable("读不了 " + database.keys() + " 里记下的树头：" + e.getMessage());
        }
    }

    private static Heads published(String name) throws Unreachable {
        try {
            Heads heads = Heads.read(Files.readString(path(name)));
            for (Head head : heads.heads()) {
                if (heads.keyOf(head).filter(head::isSignedBy).isEmpty()) {
                    throw new Unreachable("树头文件 " + name + " 里第 " + head.number() + " 个树头的签名不对，不能拿来比对。请换一份。");
                }
            }
            return heads;
        } catch (IOException e) {
            throw new Unreachable(why(name, e));
        }
    }

    private static Path path(String name) throws Unreachable {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new Unreachable("文件名中有不能用的字符：" + name);
        }
    }

    private static String why(String name, IOException failure) {
        String message = failure.getMessage();
        if (failure instanceof NoSuchFileException) {
            return "没有这个文件：" + name;
        }
        return message != null && message.startsWith("这不是") ? name + "：" + message : "读不了 " + name + "（权限、磁盘或编码）。";
    }

    private void tell(Finding finding) {
        findings++;
        System.out.println(finding.line());
    }

    private String result() {
        return findings == 0 ? "没有发现篡改。" : "发现 " + findings + " 处不符。";
    }

    private static String described(Head head) {
        return "第 " + head.number() + " 个（" + head.size() + " 条，" + head.at() + "，" + head.digest() + "、"
                + head.signing() + "，钥匙 " + head.key() + "）";
    }
}
