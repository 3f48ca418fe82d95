package org.fengqiao.bootstrap.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;

/** Servers on one database, each in a process of its own, and the connections to them. */
final class Fleet implements AutoCloseable {
  private final Path home;
  private final Map<String, String> settings;
  private final List<Integer> ports = new ArrayList<>();
  private final List<OwnProcess> servers = new ArrayList<>();
  private final List<OwnProcess> dead = new ArrayList<>();
  private final Queue<Client> clients = new ConcurrentLinkedQueue<>();

  private Fleet(Path home, Map<String, String> settings) {
    this.home = home;
    this.settings = new HashMap<>(settings);
  }

  /** Starts so many; the first of them loads the demo. */
  static Fleet start(Path home, int count, Map<String, String> settings) throws IOException {
    var fleet = new Fleet(home, settings);
    try {
      fleet.settings.put("FENGQIAO_DEMO", "on");
      for (int server = 0; server < count; server++) {
        fleet.ports.add(OwnProcess.freePort());
        fleet.servers.add(fleet.started(server));
        fleet.settings.put("FENGQIAO_DEMO", "auto");
      }
      return fleet;
    } catch (IOException | RuntimeException | Error e) {
      fleet.close();
      throw e;
    }
  }

  private OwnProcess started(int server) throws IOException {
    return OwnProcess.start(home.resolve("server" + server), ports.get(server), settings);
  }

  /** The token of the demo. */
  String token() throws IOException {
    return servers.getFirst().demoToken();
  }

  /** A connection to each, by that token; they outlive a server that comes back. */
  List<Client> clients(String token) {
    var made = ports.stream().map(port -> new Client(port, token)).toList();
    clients.addAll(made);
    return made;
  }

  /** What all printed, those too that were killed: what went wrong in them is told there alone. */
  List<String> said() {
    return Stream.concat(dead.stream(), servers.stream())
        .flatMap(server -> server.said().stream())
        .toList();
  }

  /** Ends one at once, as a lost machine would. */
  void kill(int server) throws InterruptedException {
    servers.get(server).kill();
    dead.add(servers.get(server));
  }

  /** Starts it again, and returns when it serves. */
  void restart(int server) throws IOException {
    servers.set(server, started(server));
    clients.forEach(Client::reconnect);
  }

  @Override
  public void close() {
    clients.forEach(Client::close);
    servers.forEach(OwnProcess::tellToEnd);
    servers.forEach(OwnProcess::close);
  }
}
