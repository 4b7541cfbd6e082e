import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Somebody with a browser, for the drill: {@code Visitor PORT PATH [FILE]} gets a page, or hands the file in to it as the
 * form does, prints what came and exits with 0 where the status was 200.
 */
class Visitor {
    public static void main(String[] args) throws Exception {
        var connection = (HttpURLConnection)
                URI.create("http://127.0.0.1:" + args[0] + args[1]).toURL().openConnection();
        if (args.length > 2) {
            connection.setDoOutput(true);
            connection.setRequestProperty("Content-Type", "multipart/form-data; boundary=next");
            connection.getOutputStream().write(form(Path.of(args[2])));
        }
        int status = connection.getResponseCode();
        try (InputStream in = status < 400 ? connection.getInputStream() : connection.getErrorStream()) {
            if (in != null) {
                System.out.write(in.readAllBytes());
            }
        }
        System.out.flush();
        System.exit(status == 200 ? 0 : 1);
    }

    private static byte[] form(Path file) throws Exception {
        var form = new ByteArrayOutputStream();
        form.write(("--next\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file.getFileName() + "\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(Files.readAllBytes(file));
        form.write("\r\n--next--\r\n".getBytes(StandardCharsets.UTF_8));
        return form.toByteArray();
    }
}
