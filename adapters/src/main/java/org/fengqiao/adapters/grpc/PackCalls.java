package org.fengqiao.adapters.grpc;

import com.google.protobuf.ByteString;
import jakarta.inject.Inject;
import org.fengqiao.application.partners.Caller;
import org.fengqiao.application.policies.GetPack;
import org.fengqiao.application.policies.ListPacks;
import org.fengqiao.application.policies.PackFile;
import org.fengqiao.application.policies.PackProblem;
import org.fengqiao.application.policies.PackView;
import org.fengqiao.application.policies.PublishPack;
import org.fengqiao.application.policies.ValidatePack;
import org.fengqiao.domain.grids.DivisionCode;
import org.fengqiao.domain.policies.PackEdition;
import org.fengqiao.domain.policies.PackId;
import org.fengqiao.proto.policies.v1.GetPackRequest;
import org.fengqiao.proto.policies.v1.ListPacksRequest;
import org.fengqiao.proto.policies.v1.ListPacksResponse;
import org.fengqiao.proto.policies.v1.PublishPackRequest;
import org.fengqiao.proto.policies.v1.PublishPackResponse;
import org.fengqiao.proto.policies.v1.ValidatePackRequest;
import org.fengqiao.proto.policies.v1.ValidatePackResponse;

/** Translates the calls about packs. */
final class PackCalls {
  private final ValidatePack validate;
  private final PublishPack publish;
  private final GetPack get;
  private final ListPacks list;

  @Inject
  PackCalls(ValidatePack validate, PublishPack publish, GetPack get, ListPacks list) {
    this.validate = validate;
    this.publish = publish;
    this.get = get;
    this.list = list;
  }

  ValidatePackResponse validate(Caller caller, ValidatePackRequest request) {
    var found = validate.validate(caller, file(request.getYaml()));
    return ValidatePackResponse.newBuilder()
        .setPackId(found.pack().map(PackId::value).orElse(""))
        .setSha256(found.sha256().hex())
        .addAllProblems(found.problems().stream().map(PackCalls::problem).toList())
        .build();
  }

  PublishPackResponse publish(Caller caller, PublishPackRequest request) {
    var file = file(request.getYaml());
    var effective =
        PeopleProtos.time("effective_time", request.hasEffectiveTime(), request.getEffectiveTime());
    var command = new PublishPack.Command(Requests.of(caller, request), file, effective);
    var published = publish.publish(caller, command);
    var pack = published.aggregate();
    var edition = pack.edition(published.version()).orElseThrow();
    return PublishPackResponse.newBuilder()
        .setPack(toProto(pack.id(), pack.division(), edition))
        .setRepeated(published.repeated())
        .build();
  }

  org.fengqiao.proto.policies.v1.Pack get(Caller caller, GetPackRequest request) {
    var id = Names.pack("name", request.getName());
    var shown =
        Names.packVersion("name", request.getName())
            .map(version -> get.version(caller, version))
            .orElseGet(() -> get.newest(caller, id));
    return toProto(shown.view()).toBuilder()
        .setYaml(ByteString.copyFrom(shown.file().bytes()))
        .build();
  }

  ListPacksResponse list(Caller caller, ListPacksRequest request) {
    var page = Page.of(request);
    var found =
        request.getPack().isEmpty()
            ? list.packs(caller, page.asked())
            : list.versions(caller, Names.pack("pack", request.getPack()), page.asked());
    return ListPacksResponse.newBuilder()
        .addAllPacks(found.map(PackCalls::toProto).items())
        .setNextPageToken(page.next(found))
        .build();
  }

  private static PackFile file(ByteString yaml) {
    return PackFile.of(yaml.toByteArray());
  }

  private static org.fengqiao.proto.policies.v1.PackProblem problem(PackProblem problem) {
    return org.fengqiao.proto.policies.v1.PackProblem.newBuilder()
        .setPath(problem.path())
        .setLine(problem.line())
        .setMessage(Errors.rule(problem.rule()))
        .build();
  }

  private static org.fengqiao.proto.policies.v1.Pack toProto(PackView view) {
    return toProto(view.pack(), view.division(), view.edition());
  }

  private static org.fengqiao.proto.policies.v1.Pack toProto(
      PackId pack, DivisionCode division, PackEdition edition) {
    return org.fengqiao.proto.policies.v1.Pack.newBuilder()
        .setName("packs/" + pack.value() + "/versions/" + edition.number())
        .setPackId(pack.value())
        .setVersion(edition.number())
        .setDisplayName(edition.name())
        .setDivision(Names.of(division))
        .setEffectiveTime(Times.toProto(edition.effectiveTime()))
        .setPublishTime(Times.toProto(edition.publishTime()))
        .setSha256(edition.sha256().hex())
        .build();
  }
}
