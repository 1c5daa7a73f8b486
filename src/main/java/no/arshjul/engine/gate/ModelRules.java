package no.arshjul.engine.gate;

import java.util.List;

/** The rules of one kind of model, asked for each element when it has been read. */
interface ModelRules {

    List<Broken> judge(ModelElement element);

    /** What can be said only of the whole file. */
    List<Broken> judgeWhole();
}
