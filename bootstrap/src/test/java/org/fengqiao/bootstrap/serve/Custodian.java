package org.fengqiao.bootstrap.serve;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.fengqiao.proto.partners.v1.IssueTokenRequest;
import org.fengqiao.proto.partners.v1.PartnerServiceGrpc;
import org.fengqiao.proto.partners.v1.RegisterPartnerRequest;
import org.fengqiao.proto.partners.v1.Right;
import org.fengqiao.proto.partners.v1.Rights;
import org.fengqiao.proto.rewards.v1.EraseReporterRequest;
import org.fengqiao.proto.rewards.v1.ListLooksRequest;
import org.fengqiao.proto.rewards.v1.ListLooksResponse;
import org.fengqiao.proto.rewards.v1.ListVaultKeysRequest;
import org.fengqiao.proto.rewards.v1.LookAtReporterRequest;
import org.fengqiao.proto.rewards.v1.LookAtReporterResponse;
import org.fengqiao.proto.rewards.v1.LookPurpose;
import org.fengqiao.proto.rewards.v1.RewardVaultServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardVaultServiceGrpc.RewardVaultServiceBlockingStub;
import org.fengqiao.proto.rewards.v1.VaultKey;

/**
 * Who looks after what is known of who reported clues: a partner of its own, as one that handles
 * clues may not.
 *
 * @param clients one a server
 * @param officer of the unit that rewards
 */
record Custodian(List<Client> clients, String officer) {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final Set<Code> NOT_YET = EnumSet.of(Code.UNAUTHENTICATED, Code.UNAVAILABLE);

  Custodian {
    clients = List.copyOf(clients);
  }

  /** Registers it by that connection, and returns when all servers know it. */
  static Custodian register(Fleet fleet, Client main, RewardTown town) throws IOException {
    return register(fleet::clients, main, town);
  }

  /**
   * The same.
   *
   * @param connect to each server, by the token that it is given
   */
  static Custodian register(Function<String, List<Client>> connect, Client main, RewardTown town) {
    var partners = RewardTown.soon(PartnerServiceGrpc.newBlockingStub(main.channel()));
    var registered =
        partners.registerPartner(
            RegisterPartnerRequest.newBuilder()
                .setRequestId(RewardTown.id())
                .setPartnerId("custodian")
                .setDisplayName("举报人信息保管")
                .setDefaultDivision(RewardTown.DISTRICT)
                .setRights(
                    Rights.newBuilder()
                        .addCalls(Right.RIGHT_LOOK_AT_REPORTER)
                        .addCalls(Right.RIGHT_LIST_LOOKS)
                        .addCalls(Right.RIGHT_ERASE_REPORTER)
                        .addCalls(Right.RIGHT_LIST_VAULT_KEYS)
                        .addActingUnits(town.office()))
                .build());
    var issued =
        partners.issueToken(
            IssueTokenRequest.newBuilder()
                .setRequestId(RewardTown.id())
                .setParent(registered.getPartner().getName())
                .build());
    var custodian = new Custodian(connect.apply(issued.getSecret()), town.proposer());
    for (int server = 0; server < custodian.clients.size(); server++) {
      custodian.awaitKeys(server, "the custodian to be known", keys -> !keys.isEmpty());
    }
    return custodian;
  }

  LookAtReporterResponse look(Client client, String clue, String id) {
    return vault(client)
        .lookAtReporter(
            LookAtReporterRequest.newBuilder()
                .setRequestId(id)
                .setName(clue)
                .setActingOfficer(officer)
                .setPurpose(LookPurpose.LOOK_PURPOSE_CONTACT)
                .setReason("回访")
                .build());
  }

  /** Who looked at the reporter of a clue. */
  ListLooksResponse looks(Client client, String clue) {
    return vault(client).listLooks(ListLooksRequest.newBuilder().setName(clue).build());
  }

  /** Whether it took effect before. */
  boolean erase(Client client, String clue, String id) {
    return vault(client)
        .eraseReporter(
            EraseReporterRequest.newBuilder()
                .setRequestId(id)
                .setName(clue)
                .setActingOfficer(officer)
                .setReason("举报人要求销毁")
                .build())
        .getRepeated();
  }

  /**
   * Waits until what one server tells of the keys is so, and answers it.
   *
   * @param isSo of how many clues each key seals, the current one even if none
   */
  Map<String, Long> awaitKeys(int server, String expected, Predicate<Map<String, Long>> isSo) {
    long began = System.nanoTime();
    while (System.nanoTime() - began < PATIENCE.toNanos()) {
      var found = keys(clients.get(server)).filter(isSo);
      if (found.isPresent()) {
        return found.get();
      }
      LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
    }
    throw new AssertionError("waited in vain for " + expected);
  }

  /** Empty where a server does not yet know who asks, or is not yet reached again. */
  private static Optional<Map<String, Long>> keys(Client client) {
    try {
      var told = vault(client).listVaultKeys(ListVaultKeysRequest.getDefaultInstance());
      return Optional.of(
          told.getKeysList().stream()
              .collect(Collectors.toMap(VaultKey::getKey, VaultKey::getClueCount)));
    } catch (StatusRuntimeException e) {
      if (NOT_YET.contains(e.getStatus().getCode())) {
        return Optional.empty();
      }
      throw e;
    }
  }

  private static RewardVaultServiceBlockingStub vault(Client client) {
    return RewardTown.soon(RewardVaultServiceGrpc.newBlockingStub(client.channel()));
  }
}
