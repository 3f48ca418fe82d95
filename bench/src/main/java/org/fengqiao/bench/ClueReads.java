package org.fengqiao.bench;

import io.grpc.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.fengqiao.proto.rewards.v1.Clue;
import org.fengqiao.proto.rewards.v1.ClueState;
import org.fengqiao.proto.rewards.v1.GetClueRequest;
import org.fengqiao.proto.rewards.v1.ListCluesRequest;
import org.fengqiao.proto.rewards.v1.ListCluesResponse;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc;
import org.fengqiao.proto.rewards.v1.RewardServiceGrpc.RewardServiceStub;

/** Reads clues that were rewarded: one with its words, or a page of the office's. */
final class ClueReads {
  private static final int PAGE = 50;
  private static final int PAGES = 40;

  private final RewardServiceStub rewards;
  private final String office;
  private final List<String> names = new ArrayList<>();
  private final List<String> tokens = new ArrayList<>(List.of(""));

  /** Finds the last two thousand of them first. */
  ClueReads(Channel channel, RewardGround ground) {
    this.rewards = Partner.as(ground.token(), RewardServiceGrpc.newStub(channel));
    this.office = ground.office();
    var blocking = Partner.as(ground.token(), RewardServiceGrpc.newBlockingStub(channel));
    do {
      var page = blocking.listClues(page(tokens.getLast()));
      page.getCluesList().stream().map(Clue::getName).forEach(names::add);
      tokens.add(page.getNextPageToken());
    } while (!tokens.getLast().isEmpty() && tokens.size() <= PAGES);
    tokens.removeLast();
  }

  private ListCluesRequest page(String token) {
    return ListCluesRequest.newBuilder()
        .setOffice(office)
        .setState(ClueState.CLUE_STATE_TOLD)
        .setPageSize(PAGE)
        .setPageToken(token)
        .build();
  }

  /** Reads one, any, with its words and how its due times came about. */
  Operation one() {
    return done ->
        rewards.getClue(
            GetClueRequest.newBuilder().setName(any(names)).build(),
            Answer.to(done, (Clue found) -> done.done(found.getReward().getFen() > 0)));
  }

  /** Reads a page of those that wait to be claimed, half of them on from where one ended. */
  Operation pages() {
    return done ->
        rewards.listClues(
            page(ThreadLocalRandom.current().nextBoolean() ? "" : any(tokens)),
            Answer.to(done, (ListCluesResponse found) -> done.done(found.getCluesCount() > 0)));
  }

  private static String any(List<String> all) {
    return all.get(ThreadLocalRandom.current().nextInt(all.size()));
  }
}
