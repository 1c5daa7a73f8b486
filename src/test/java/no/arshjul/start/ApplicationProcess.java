package no.arshjul.start;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** The real application in a process of its own, as {@code java -jar} runs it, in an empty directory. */
class ApplicationProcess implements AutoCloseable {

    private static final long LONGEST_SECONDS = 120;

    private final Process process;
    private final BufferedReader out;
    private final Path err;
    private final List<String> said = new ArrayList<>();

    private ApplicationProcess(Process process, Path err) {
        this.process = process;
        this.out = process.inputReader(StandardCharsets.UTF_8);
        this.err = err;
    }

    static ApplicationProcess in(Path directory, String language, String... settings) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m", "-XX:TieredStopAtLevel=1",
                "-Duser.language=" + language, "-cp", classPathWithoutTests(), "no.arshjul.Arshjul"));
        command.addAll(List.of(settings));
        Path err = directory.resolve("err.txt");
        Process process = new ProcessBuilder(command).directory(directory.toFile()).redirectError(err.toFile()).start();
        process.getOutputStream().close();
        return new ApplicationProcess(process, err);
    }

    private static String classPathWithoutTests() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !entry.endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** @return the address that it names when it is ready */
    String untilReady() throws IOException {
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            said.add(line);
            if (line.contains("Årshjul er klar: ")) {
                return line.substring(line.indexOf("http"));
            }
        }
        throw new AssertionError("It ended before it was ready:\n" + log() + errors());
    }

    int untilEnded() throws IOException, InterruptedException {
        out.lines().forEach(said::add);
        if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("It does not end:\n" + log());
        }
        return process.exitValue();
    }

    /** As Ctrl-C, {@code systemctl stop} and {@code docker stop} do. */
    void stop() throws IOException, InterruptedException {
        process.toHandle().destroy();   // Process.destroy would also close what it still has to say
        untilEnded();
    }

    /** As {@code kill -9} does: nothing is tidied up. */
    void kill() throws InterruptedException {
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    String log() {
        return String.join("\n", said);
    }

    List<String> errors() throws IOException {
        return Files.readAllLines(err);
    }

    @Override
    public void close() throws Exception {
        if (process.isAlive()) {
            stop();
        }
    }
}
