package org.fengqiao.adapters.grpc;

import jakarta.inject.Inject;
import java.util.Objects;
import java.util.TreeSet;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.rewards.vault.AgreeLook;
import org.fengqiao.application.rewards.vault.AskLook;
import org.fengqiao.application.rewards.vault.EraseReporter;
import org.fengqiao.application.rewards.vault.ListLooks;
import org.fengqiao.application.rewards.vault.ListVaultKeys;
import org.fengqiao.application.rewards.vault.LookAtReporter;
import org.fengqiao.proto.rewards.v1.AgreeLookRequest;
import org.fengqiao.proto.rewards.v1.AgreeLookResponse;
import org.fengqiao.proto.rewards.v1.AskLookRequest;
import org.fengqiao.proto.rewards.v1.AskLookResponse;
import org.fengqiao.proto.rewards.v1.EraseReporterRequest;
import org.fengqiao.proto.rewards.v1.EraseReporterResponse;
import org.fengqiao.proto.rewards.v1.ListLooksRequest;
import org.fengqiao.proto.rewards.v1.ListLooksResponse;
import org.fengqiao.proto.rewards.v1.ListVaultKeysRequest;
import org.fengqiao.proto.rewards.v1.ListVaultKeysResponse;
import org.fengqiao.proto.rewards.v1.LookAtReporterRequest;
import org.fengqiao.proto.rewards.v1.LookAtReporterResponse;
import org.fengqiao.proto.rewards.v1.VaultKey;

/** Translates who looks at who reported clues, and what is on record of it. */
final class VaultCalls {
  private final AskLook ask;
  private final AgreeLook agree;
  private final LookAtReporter look;
  private final ListLooks list;
  private final EraseReporter erase;
  private final ListVaultKeys keys;

  @Inject
  VaultCalls(
      AskLook ask,
      AgreeLook agree,
      LookAtReporter look,
      ListLooks list,
      EraseReporter erase,
      ListVaultKeys keys) {
    this.ask = ask;
    this.agree = agree;
    this.look = look;
    this.list = list;
    this.erase = erase;
    this.keys = keys;
  }

  AskLookResponse ask(Caller caller, AskLookRequest request) {
    var command =
        new AskLook.Command(
            OfficerMoves.of(caller, request, RewardNames::clue),
            RewardEnums.PURPOSE.required("purpose", request.getPurpose()),
            request.getReason());
    var made = ask.ask(caller, command);
    return AskLookResponse.newBuilder()
        .setReporter(VaultProtos.toProto(made.resource()))
        .setRepeated(made.repeated())
        .build();
  }

  AgreeLookResponse agree(Caller caller, AgreeLookRequest request) {
    var command =
        new AgreeLook.Command(
            OfficerMoves.of(caller, request, RewardNames::clue),
            Names.officer("asker", request.getAsker()),
            RewardEnums.PURPOSE.required("purpose", request.getPurpose()),
            request.getReason());
    var made = agree.agree(caller, command);
    return AgreeLookResponse.newBuilder()
        .setReporter(VaultProtos.toProto(made.resource()))
        .setRepeated(made.repeated())
        .build();
  }

  LookAtReporterResponse look(Caller caller, LookAtReporterRequest request) {
    var command =
        new LookAtReporter.Command(
            OfficerMoves.of(caller, request, RewardNames::clue),
            RewardEnums.PURPOSE.required("purpose", request.getPurpose()),
            request.getReason());
    var seen = look.look(caller, command);
    var proto =
        LookAtReporterResponse.newBuilder()
            .setReporter(VaultProtos.toProto(seen.answer().resource()))
            .setRepeated(seen.answer().repeated());
    seen.opened()
        .ifPresent(opened ->
            proto
                .addAllReporters(opened.persons().stream().map(VaultProtos::reporter).toList())
                .addAllPayees(opened.payees().stream().map(VaultProtos::payee).toList()));
    return proto.build();
  }

  ListLooksResponse list(Caller caller, ListLooksRequest request) {
    var page = Page.of(request);
    int after = page.after(Integer::parseInt).orElse(0);
    var looks =
        list.list(caller, RewardNames.clue("name", request.getName()), after, page.asked().size());
    return ListLooksResponse.newBuilder()
        .addAllLooks(
            looks.entries().items().stream()
                .flatMap(entry -> VaultProtos.records(entry, looks.words()))
                .toList())
        .setNextPageToken(page.next(looks.entries()))
        .build();
  }

  EraseReporterResponse erase(Caller caller, EraseReporterRequest request) {
    var command =
        new EraseReporter.Command(
            OfficerMoves.of(caller, request, RewardNames::clue), request.getReason());
    var made = erase.erase(caller, command);
    return EraseReporterResponse.newBuilder()
        .setReporter(VaultProtos.toProto(made.resource()))
        .setRepeated(made.repeated())
        .build();
  }

  ListVaultKeysResponse keys(Caller caller, ListVaultKeysRequest request) {
    Objects.requireNonNull(request);
    var use = keys.list(caller);
    var names = new TreeSet<>(use.clues().keySet());
    use.current().ifPresent(names::add);
    return ListVaultKeysResponse.newBuilder()
        .addAllKeys(
            names.stream()
                .map(name ->
                    VaultKey.newBuilder()
                        .setKey(name)
                        .setCurrent(use.current().filter(name::equals).isPresent())
                        .setClueCount(use.clues().getOrDefault(name, 0L))
                        .build())
                .toList())
        .build();
  }
}
