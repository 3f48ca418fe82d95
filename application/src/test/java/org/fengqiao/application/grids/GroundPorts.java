package org.fengqiao.application.grids;

import org.fengqiao.application.people.MemoryOfficers;
import org.fengqiao.application.people.MemoryPosts;
import org.fengqiao.application.people.MemoryUnits;
import org.fengqiao.application.people.OfficerRegister;
import org.fengqiao.application.people.Posts;
import org.fengqiao.application.people.Units;
import org.fengqiao.application.store.Aggregates;
import org.fengqiao.application.store.Commits;
import org.fengqiao.application.store.Contents;
import org.fengqiao.application.store.DecidingStore;
import org.fengqiao.application.store.Journal;
import org.fengqiao.application.store.MemoryStore;
import org.fengqiao.application.store.Store;

/** Everything the use cases of the ground and its people stand on, all over one empty store. */
public record GroundPorts(
    Commits commits,
    Aggregates aggregates,
    Journal journal,
    Contents contents,
    Editions editions,
    Divisions divisions,
    DivisionStages stages,
    Zones zones,
    Grids grids,
    MicroGrids microGrids,
    QrCodes qrCodes,
    Units units,
    Posts posts,
    OfficerRegister officers,
    Boundaries boundaries,
    Readings readings,
    Facilities facilities) {

  /** Over a new store in memory. */
  public static GroundPorts inMemory() {
    return inMemory(new MemoryStore());
  }

  /** Over a store in memory. */
  public static GroundPorts inMemory(MemoryStore store) {
    var editions = new Editions(store);
    var divisions = new MemoryDivisions(editions);
    return new GroundPorts(
        store,
        store,
        store,
        store,
        editions,
        divisions,
        divisions,
        new MemoryZones(store),
        new MemoryGrids(store),
        new MemoryMicroGrids(store),
        new MemoryQrCodes(store),
        new MemoryUnits(store),
        new MemoryPosts(store),
        new MemoryOfficers(store),
        new MemoryBoundaries(store),
        new MemoryReadings(store),
        new MemoryFacilities(store));
  }

  /** The same over other commits and stages, as over some that fail. */
  public GroundPorts with(Commits otherCommits, DivisionStages otherStages) {
    return new GroundPorts(
        otherCommits,
        aggregates,
        journal,
        contents,
        editions,
        divisions,
        otherStages,
        zones,
        grids,
        microGrids,
        qrCodes,
        units,
        posts,
        officers,
        boundaries,
        readings,
        facilities);
  }

  /** The one write path. */
  public Store store() {
    return new DecidingStore(commits, aggregates);
  }

  public Ground ground() {
    return new Ground(divisions, grids, microGrids, qrCodes);
  }
}
