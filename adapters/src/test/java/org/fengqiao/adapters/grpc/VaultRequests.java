package org.fengqiao.adapters.grpc;

import org.fengqiao.proto.rewards.v1.AgreeLookRequest;
import org.fengqiao.proto.rewards.v1.AskLookRequest;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.EraseReporterRequest;
import org.fengqiao.proto.rewards.v1.LookAtReporterRequest;
import org.fengqiao.proto.rewards.v1.LookPurpose;

/** What keepers ask of who reported clues. */
record VaultRequests(RewardWire wire) {
  /** For a purpose that another must agree to. */
  AskLookRequest.Builder asking(Clue c) {
    return wire.move(AskLookRequest.newBuilder(), c, wire.keepers.keeper)
        .setPurpose(LookPurpose.LOOK_PURPOSE_FRAUD)
        .setReason("核查骗奖");
  }

  /** By another than who asked. */
  AgreeLookRequest.Builder agreeing(Clue c) {
    return wire.move(AgreeLookRequest.newBuilder(), c, wire.keepers.second)
        .setAsker(Names.of(wire.keepers.keeper))
        .setPurpose(LookPurpose.LOOK_PURPOSE_FRAUD)
        .setReason("同意查看");
  }

  /** For a purpose that nobody must agree to. */
  LookAtReporterRequest.Builder looking(Clue c) {
    return wire.move(LookAtReporterRequest.newBuilder(), c, wire.keepers.keeper)
        .setPurpose(LookPurpose.LOOK_PURPOSE_CONTACT)
        .setReason("核对收款人");
  }

  EraseReporterRequest.Builder erasing(Clue c) {
    return wire.move(EraseReporterRequest.newBuilder(), c, wire.keepers.keeper).setReason("保存期满");
  }
}
