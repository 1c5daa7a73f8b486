package no.arshjul.letters;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An SMTP server that says no where a test wants it to: GreenMail takes all. */
final class FussyServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    final List<String> taken = new CopyOnWriteArrayList<>();

    FussyServer() throws IOException {
        socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "fussy SMTP server");
        thread.setDaemon(true);
        thread.start();
    }

    int port() {
        return socket.getLocalPort();
    }

    /** What is said to a line that holds this. */
    FussyServer answer(String line, String answer) {
        answers.put(line, answer);
        return this;
    }

    void relent() {
        answers.clear();
    }

    private void serve() {
        while (!socket.isClosed()) {
            try (Socket client = socket.accept();
                    BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                    PrintWriter out = new PrintWriter(client.getOutputStream(), true, StandardCharsets.UTF_8)) {
                converse(in, out);
            } catch (IOException e) {
                // the client has gone, or the test is over
            }
        }
    }

    private void converse(BufferedReader in, PrintWriter out) throws IOException {
        say(out, "220 fussy");
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String said = line;
            String no = answers.entrySet().stream().filter(answer -> said.contains(answer.getKey())).map(Map.Entry::getValue).findFirst().orElse(null);
            if (no != null) {
                say(out, no);
            } else if (line.equals("DATA")) {
                say(out, "354 go on");
                StringBuilder message = new StringBuilder();
                for (String part = in.readLine(); part != null && !part.equals("."); part = in.readLine()) {
                    message.append(part).append('\n');
                }
                taken.add(message.toString());
                say(out, answers.getOrDefault(".", "250 taken"));
            } else {
                say(out, line.equals("QUIT") ? "221 bye" : "250 fussy");
            }
        }
    }

    private static void say(PrintWriter out, String line) {
        out.print(line + "\r\n");
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
