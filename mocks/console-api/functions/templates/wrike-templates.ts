import type { FunctionTemplate } from '#src/contract/functions.ts';

const WRIKE = { linkName: 'wrike', serviceLinkName: 'wrike', serviceName: 'Wrike', scopes: ['wsReadWrite'] } as const;
const WRIKE_TO_READ = { ...WRIKE, scopes: ['wsReadOnly'] } as const;

const CREATE = `// Makes a project in Wrike, with its tasks, for the Zoho Books project that the function runs for.
// The Wrike project keeps the id of the Books project, so that other functions find it again.
folders = invokeurl
[
	url :"https://www.wrike.com/api/v4/folders"
	type :GET
	connection:"wrike"
];
if(!folders.containKey("data"))
{
	throw "Wrike gave no folders: " + folders;
}
rootId = "";
for each  folder in folders.get("data")
{
	if(folder.get("scope") == "WsRoot")
	{
		rootId = folder.get("id");
	}
}
origin = Map();
origin.put("key","booksProjectId");
origin.put("value",project.get("project_id"));
metadata = List();
metadata.add(origin);
projectMap = Map();
projectMap.put("title",project.get("project_name"));
projectMap.put("description",ifnull(project.get("description"),""));
projectMap.put("project",{"status":"Green"});
projectMap.put("metadata",metadata);
created = invokeurl
[
	url :"https://www.wrike.com/api/v4/folders/" + rootId + "/folders"
	type :POST
	parameters:projectMap
	connection:"wrike"
];
if(!created.containKey("data"))
{
	throw "Wrike did not make the project: " + created;
}
wrikeProjectId = created.get("data").get(0).get("id");
info "Wrike project " + wrikeProjectId;
for each  task in ifnull(project.get("tasks"),List())
{
	taskMap = Map();
	taskMap.put("title",task.get("task_name"));
	taskMap.put("description",ifnull(task.get("description"),""));
	response = invokeurl
	[
		url :"https://www.wrike.com/api/v4/folders/" + wrikeProjectId + "/tasks"
		type :POST
		parameters:taskMap
		connection:"wrike"
	];
	if(!response.containKey("data"))
	{
		throw "Wrike did not make the task " + task.get("task_name") + ": " + response;
	}
	info "Task " + task.get("task_name");
}
return wrikeProjectId;
`;

/** Finds the Wrike project that `createwrikeproject` made. */
const FIND = `origin = Map();
origin.put("key","booksProjectId");
origin.put("value",project.get("project_id"));
found = invokeurl
[
	url :"https://www.wrike.com/api/v4/folders?metadata=" + encodeUrl(origin.toString())
	type :GET
	connection:"wrike"
];
if(!found.containKey("data"))
{
	throw "Wrike gave no folders: " + found;
}
`;

const UPDATE = `// Brings the Wrike project up to date after its Zoho Books project was edited: title, description, and tasks that are new.
${FIND}if(found.get("data").size() == 0)
{
	info "There is no Wrike project for " + project.get("project_name");
	return;
}
wrikeProjectId = found.get("data").get(0).get("id");
changes = Map();
changes.put("title",project.get("project_name"));
changes.put("description",ifnull(project.get("description"),""));
updated = invokeurl
[
	url :"https://www.wrike.com/api/v4/folders/" + wrikeProjectId
	type :PUT
	parameters:changes
	connection:"wrike"
];
if(!updated.containKey("data"))
{
	throw "Wrike did not change the project: " + updated;
}
present = invokeurl
[
	url :"https://www.wrike.com/api/v4/folders/" + wrikeProjectId + "/tasks"
	type :GET
	connection:"wrike"
];
if(!present.containKey("data"))
{
	throw "Wrike gave no tasks: " + present;
}
titles = List();
for each  known in present.get("data")
{
	titles.add(known.get("title"));
}
for each  task in ifnull(project.get("tasks"),List())
{
	if(!titles.contains(task.get("task_name")))
	{
		taskMap = Map();
		taskMap.put("title",task.get("task_name"));
		response = invokeurl
		[
			url :"https://www.wrike.com/api/v4/folders/" + wrikeProjectId + "/tasks"
			type :POST
			parameters:taskMap
			connection:"wrike"
		];
		if(!response.containKey("data"))
		{
			throw "Wrike did not make the task " + task.get("task_name") + ": " + response;
		}
		info "New task " + task.get("task_name");
	}
}
return wrikeProjectId;
`;

const DELETE = `// Moves the Wrike project to the recycle bin when its Zoho Books project is deleted.
${FIND}for each  folder in found.get("data")
{
	gone = invokeurl
	[
		url :"https://www.wrike.com/api/v4/folders/" + folder.get("id")
		type :DELETE
		connection:"wrike"
	];
	if(!gone.containKey("data"))
	{
		throw "Wrike did not delete the project: " + gone;
	}
	info "Deleted " + folder.get("title");
}
`;

const SYNC_BACK = `// Writes into the Zoho Books project how far its tasks are in Wrike.
${FIND}if(found.get("data").size() == 0)
{
	info "There is no Wrike project for " + project.get("project_name");
	return;
}
wrikeTasks = invokeurl
[
	url :"https://www.wrike.com/api/v4/folders/" + found.get("data").get(0).get("id") + "/tasks"
	type :GET
	connection:"wrike"
];
if(!wrikeTasks.containKey("data"))
{
	throw "Wrike gave no tasks: " + wrikeTasks;
}
total = wrikeTasks.get("data").size();
done = 0;
for each  task in wrikeTasks.get("data")
{
	if(task.get("status") == "Completed")
	{
		done = done + 1;
	}
}
changes = Map();
changes.put("description","Wrike: " + done + " of " + total + " tasks done");
response = zoho.books.updateRecord("projects",organization.get("organization_id"),project.get("project_id"),changes);
if(response.get("code") != 0)
{
	throw "Zoho Books did not take the description: " + response.get("message");
}
info response.get("message");
return done;
`;

/** The functions of the tutorial, and what one wants next. */
export const wrikeTemplates: readonly FunctionTemplate[] = [
  {
    id: 'create-wrike-project',
    name: 'createwrikeproject',
    title: 'Create a Wrike project',
    description: 'Makes a Wrike project with its tasks for a new project in Zoho Books.',
    group: 'Wrike',
    module: 'projects',
    connections: [{ ...WRIKE, scopes: [...WRIKE.scopes] }],
    code: CREATE,
  },
  {
    id: 'update-wrike-project',
    name: 'updatewrikeproject',
    title: 'Update the Wrike project',
    description: 'Takes over a changed name and description, and adds tasks that are new.',
    group: 'Wrike',
    module: 'projects',
    connections: [{ ...WRIKE, scopes: [...WRIKE.scopes] }],
    code: UPDATE,
  },
  {
    id: 'delete-wrike-project',
    name: 'deletewrikeproject',
    title: 'Delete the Wrike project',
    description: 'Moves the Wrike project to the recycle bin with its Zoho Books project.',
    group: 'Wrike',
    module: 'projects',
    connections: [{ ...WRIKE, scopes: [...WRIKE.scopes] }],
    code: DELETE,
  },
  {
    id: 'sync-back-from-wrike',
    name: 'syncbackfromwrike',
    title: 'Sync back from Wrike',
    description: 'Writes into the Zoho Books project how many of its tasks are done in Wrike.',
    group: 'Wrike',
    module: 'projects',
    connections: [{ ...WRIKE_TO_READ, scopes: [...WRIKE_TO_READ.scopes] }],
    code: SYNC_BACK,
  },
];
