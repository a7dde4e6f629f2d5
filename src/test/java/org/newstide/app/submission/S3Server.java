package org.newstide.app.submission;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;

/** An S3 server on the loopback, with one bucket, in a process of its own. */
final class S3Server implements AutoCloseable {

  /** Made by {@code mvn -f src/test/s3/pom.xml process-resources}. */
  static final Path CLASS_PATH = Path.of("target", "classpath-s3.txt");

  private final Process process;
  private final int port;

  S3Server(Path folder, String bucket, String accessKey, String secretKey)
      throws IOException, InterruptedException {
    try (ServerSocket socket = new ServerSocket(0)) {
      port = socket.getLocalPort();
    }
    Files.createDirectories(folder.resolve("objects").resolve(bucket));
    Path settings =
        Files.writeString(
            folder.resolve("s3proxy.properties"),
            """
            s3proxy.authorization=aws-v2-or-v4
            s3proxy.identity=%s
            s3proxy.credential=%s
            s3proxy.endpoint=http://127.0.0.1:%d
            jclouds.provider=filesystem-nio2
            jclouds.filesystem.basedir=%s
            """
                .formatted(accessKey, secretKey, port, folder.resolve("objects")));
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                Files.readString(CLASS_PATH).strip(),
                "org.gaul.s3proxy.Main",
                "--properties",
                settings.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("s3proxy.log").toFile())
            .start();
    await(folder.resolve("s3proxy.log"));
  }

  /** Where it listens. */
  String endpoint() {
    return "http://127.0.0.1:" + port;
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }

  private void await(Path log) throws IOException, InterruptedException {
    for (int tries = 0; tries < 600; tries++) {
      try {
        new Socket(InetAddress.getLoopbackAddress(), port).close();
        return;
      } catch (ConnectException notYet) {
        Thread.sleep(200);
      }
    }
    close();
    throw new IllegalStateException("the S3 server did not come up: " + Files.readString(log));
  }
}
