package io.plantline.jobs;

import io.plantline.plant.Plant;
import java.io.Serializable;

/** A plant in a form that can be sent to where a job runs. */
public interface SentPlant extends Serializable {
    Plant plant();
}
