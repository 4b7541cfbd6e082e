package org.gongkai.annualreport.cli;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** A file that is there whole or not at all: written beside its place and then moved. */
final class OutputFile {
    private OutputFile() {}

    /** Writes the file; what stood in the way, in Chinese, or null when it is written. */
    static @Nullable String write(String name, byte[] content) {
        try {
            Path place = Path.of(name);
            if (Files.exists(place)) {
                if (!Files.isRegularFile(place)) {
                    return "“" + name + "”已经存在而不是普通文件（可能是文件夹或设备）。请换一个文件名；要输出到标准输出请写 -o -。";
                }
                place = place.toRealPath();
            }
            Path folder = place.toAbsolutePath().getParent();
            if (folder == null || !Files.isDirectory(folder)) {
                return "没有文件夹“" + folder + "”。请先建立，或换一个位置。";
            }
            moved(folder, place, content);
            return null;
        } catch (InvalidPathException e) {
            return "输出文件名中有不能用的字符。请换一个文件名。";
        } catch (AccessDeniedException e) {
            return "没有权限写“" + name + "”。请换一个文件夹，或请管理员授权。";
        } catch (IOException e) {
            return "写不了“" + name + "”（磁盘已满或文件名太长）。请检查后再试；没有留下写了一半的文件。";
        }
    }

    private static void moved(Path folder, Path place, byte[] content) throws IOException {
        Path beside = folder.resolve(".gongkai-" + ProcessHandle.current().pid() + "-" + place.getFileName() + ".part");
        try {
            Files.write(beside, content, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING);
            try {
                Files.move(beside, place, StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING);
            }
        } finally {
            Files.deleteIfExists(beside);
        }
    }
}
