import { loadModels } from "./src/embed/load-models.ts";
import { updateIndex } from "./src/retrieve/update-index.ts";
const models = await loadModels("built-in");
const s= await updateIndex({indexFolder:"/tmp/rb/bench/p",paths:["/tmp/rb/bench/articles-1000"],models});
console.log(s.seconds,s.stages,s.counts);
