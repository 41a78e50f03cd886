package io.github.dorasan.launcher;

import io.github.dorasan.launcher.config.Configuration;
import io.github.dorasan.launcher.data.DataFolder;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Looks at what the machine gives: disk, permissions, ports. */
final class MachineChecks {
  private static final String PERMISSIONS = "permissions";
  private static final String DISK = "disk";
  private static final long MEBIBYTE = 1L << 20;

  /** An index is built anew beside the old one, and the database grows. */
  private static final long LEAST_MEBIBYTES = 200;

  private static final long GOOD_MEBIBYTES = 1_000;

  private static final Set<PosixFilePermission> READABLE =
      EnumSet.of(PosixFilePermission.GROUP_READ, PosixFilePermission.OTHERS_READ);
  private static final Set<PosixFilePermission> WRITABLE =
      EnumSet.of(PosixFilePermission.GROUP_WRITE, PosixFilePermission.OTHERS_WRITE);

  private MachineChecks() {}

  /** The data folder and its disk. */
  static List<Finding> folder(DataFolder data) {
    List<Finding> findings = new ArrayList<>();
    try {
      findings.add(disk(Files.getFileStore(data.root()).getUsableSpace() / MEBIBYTE));
    } catch (IOException e) {
      findings.add(Finding.note(DISK, "how much room it has cannot be told (" + e + ")"));
    }
    findings.add(permissions(data.root()));
    return findings;
  }

  /** How much room there is, in MiB. */
  static Finding disk(long free) {
    String told = free + " MiB are free beside the data folder";
    if (free < LEAST_MEBIBYTES) {
      return Finding.wrong(
          DISK, told + ", too few to build an index. Free " + LEAST_MEBIBYTES + " MiB or more.");
    }
    return free < GOOD_MEBIBYTES
        ? Finding.note(DISK, told + ", which a growing database may need")
        : Finding.ok(DISK, told);
  }

  /** Who but its user may look into the data folder. */
  static Finding permissions(Path folder) {
    try {
      Set<PosixFilePermission> open = EnumSet.noneOf(PosixFilePermission.class);
      open.addAll(Files.getPosixFilePermissions(folder));
      Set<PosixFilePermission> writers = EnumSet.copyOf(WRITABLE);
      writers.retainAll(open);
      if (!writers.isEmpty()) {
        return Finding.wrong(PERMISSIONS, "others may change what is in " + folder + mend(folder));
      }
      open.retainAll(READABLE);
      return open.isEmpty()
          ? Finding.ok(PERMISSIONS, folder + " can be written, and is its user's alone")
          : Finding.note(PERMISSIONS, "others may look into " + folder + mend(folder));
    } catch (IOException | UnsupportedOperationException e) {
      return Finding.note(PERMISSIONS, folder + ": who may read it cannot be told (" + e + ")");
    }
  }

  private static String mend(Path folder) {
    return ". Make it its user's alone: chmod 700 " + folder;
  }

  /** The ports that the bot waits on. */
  static List<Finding> ports(Configuration configuration) {
    List<Finding> findings = new ArrayList<>();
    Configuration.Health health = configuration.health();
    if (health.enabled()) {
      findings.add(port("health.port", new InetSocketAddress(health.bind(), health.port())));
    }
    if (configuration.telegramToken().isPresent()
        && configuration.telegram().webhookUrl().isPresent()) {
      InetSocketAddress listen = configuration.telegram().webhookListen();
      findings.add(
          port(
              "telegram.webhook-listen",
              new InetSocketAddress(listen.getHostString(), listen.getPort())));
    }
    return findings;
  }

  private static Finding port(String key, InetSocketAddress address) {
    String place = address.getHostString() + ":" + address.getPort();
    InetAddress host = address.getAddress();
    if (host == null) {
      return Finding.wrong(
          "port", place + " is no address. Set `" + key + "` to one of this machine.");
    }
    try (ServerSocket _ = new ServerSocket(address.getPort(), 1, host)) {
      return Finding.ok("port", place + " is free for `" + key + "`");
    } catch (IOException e) {
      return Finding.wrong(
          "port",
          place
              + " cannot be used ("
              + e.getMessage()
              + "). If it is not this bot that runs there already, set `"
              + key
              + "` to a free one.");
    }
  }
}
