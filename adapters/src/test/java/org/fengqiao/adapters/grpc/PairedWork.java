package org.fengqiao.adapters.grpc;

import java.time.ZoneId;
import org.fengqiao.application.cases.CasesInSight;
import org.fengqiao.application.cases.MemoryCases;
import org.fengqiao.application.grids.GroundTown;
import org.fengqiao.application.people.AdoptProject;
import org.fengqiao.application.people.CompleteProject;
import org.fengqiao.application.people.CreatePairing;
import org.fengqiao.application.people.DropProject;
import org.fengqiao.application.people.EndPairing;
import org.fengqiao.application.people.GetPairing;
import org.fengqiao.application.people.GetProject;
import org.fengqiao.application.people.ListPairings;
import org.fengqiao.application.people.ListProjects;
import org.fengqiao.application.people.ListVisits;
import org.fengqiao.application.people.MemoryPairings;
import org.fengqiao.application.people.MemoryProjects;
import org.fengqiao.application.people.ProjectDesk;
import org.fengqiao.application.people.RecordVisit;
import org.fengqiao.application.people.ShowProject;
import org.fengqiao.application.people.ShowVisit;
import org.fengqiao.application.people.Today;
import org.fengqiao.application.people.Words;
import org.fengqiao.application.store.MemoryStore;

/** The calls about pairings and projects over a town in memory. */
record PairedWork(GroundTown town, MemoryStore memory) {
  private Words words() {
    return new Words(town.ids, memory);
  }

  private Today today() {
    return new Today(town.clock, ZoneId.of("Asia/Shanghai"));
  }

  PairingCalls pairings() {
    var ports = town.ports;
    var access = town.access;
    return new PairingCalls(
        new CreatePairing(
            access,
            ports.ground(),
            ports.units(),
            ports.posts(),
            memory,
            ports.store(),
            town.clock),
        new GetPairing(access, memory),
        new ListPairings(access, ports.ground(), ports.units(), new MemoryPairings(memory)),
        new EndPairing(access, memory, ports.store(), town.clock),
        new RecordVisit(
            access,
            ports.officers(),
            new CasesInSight(access, new MemoryCases(memory)),
            memory,
            words(),
            ports.store(),
            town.clock,
            today()),
        new ShowVisit(words()),
        new ListVisits(access, memory, words()));
  }

  ProjectCalls projects() {
    var ports = town.ports;
    var access = town.access;
    var show = new ShowProject(words(), today());
    var desk = new ProjectDesk(access, memory, words(), ports.store(), town.clock);
    return new ProjectCalls(
        new AdoptProject(
            access, ports.ground(), ports.units(), town.ids, ports.store(), town.clock),
        new GetProject(access, memory, show),
        new ListProjects(
            access, ports.ground(), ports.units(), new MemoryProjects(memory), words(), today()),
        new CompleteProject(desk),
        new DropProject(desk),
        show);
  }
}
